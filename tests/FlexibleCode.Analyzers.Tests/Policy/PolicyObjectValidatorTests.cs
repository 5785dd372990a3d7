using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>What a validator demands by <c>Must</c> is gathered under the name of the member that it is demanded of.</summary>
public sealed class PolicyObjectValidatorTests
{
    private const string Library =
        """

        namespace FluentValidation
        {
            public interface IRuleBuilder<T, out TProperty> { }
            public class AbstractValidator<T>
            {
                public IRuleBuilder<T, TProperty> RuleFor<TProperty>(System.Linq.Expressions.Expression<System.Func<T, TProperty>> expression) => throw new System.NotSupportedException();
            }
            public static class Extensions
            {
                public static IRuleBuilder<T, TProperty> Must<T, TProperty>(this IRuleBuilder<T, TProperty> rule, System.Func<TProperty, bool> condition) => throw new System.NotSupportedException();
            }
        }
        """;

    [Fact]
    public Task A_demand_reads_the_policy() => CSharpCodeFixVerifier<BusinessLimitAnalyzer, PolicyObjectFix>.VerifyCodeFixAsync(
        """
        using FluentValidation;

        public class Loan { public decimal Amount { get; set; } }

        public class LoanValidator : AbstractValidator<Loan>
        {
            public LoanValidator() => RuleFor(x => x.Amount).Must(v => [|v <= 5000m|]);
        }
        """ + Library,
        """
        using FluentValidation;

        public class Loan { public decimal Amount { get; set; } }

        public class LoanValidator : AbstractValidator<Loan>
        {
            public LoanValidator() => RuleFor(x => x.Amount).Must(v => v <= LoanPolicy.Default.MaxAmount);
        }

        /// <summary>The limits of Loan, gathered in one place.</summary>
        internal sealed class LoanPolicy
        {
            public static LoanPolicy Default { get; } = new LoanPolicy();

            public decimal MaxAmount { get; } = 5000m;
        }

        """ + Library);
}
