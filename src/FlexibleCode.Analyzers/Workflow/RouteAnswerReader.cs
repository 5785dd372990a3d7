using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// Reads whom a branch sends work to: role constants that it answers, assigns or passes to something that takes a role, operations and
/// targets named after roles, levels and states. Wording and logging say nothing.
/// </summary>
internal sealed class RouteAnswerReader(OrganizationModel organization, NamedRoles roles, SemanticModel model, CancellationToken cancellationToken)
{
    private const int MostOperations = 400;

    /// <summary>What a row answers.</summary>
    /// <param name="outcome">The answer.</param>
    /// <param name="sink">The name of what takes it, where it is a value.</param>
    public RouteAnswer Read(Outcome outcome, string? sink)
    {
        var answer = new RouteAnswer();
        switch (outcome.Kind)
        {
            case OutcomeKind.Value when outcome.Value is { } value:
                Walk(value, sink, answer);
                break;
            case OutcomeKind.Assigns when outcome is { Value: { } value, Target: { } target }:
                Assign(target, value, answer, []);
                Walk(value, TargetName(target), answer);
                break;
            case OutcomeKind.Effects:
                ReadStatements(outcome.Syntax, answer);
                break;
        }

        return answer;
    }

    /// <summary>What the statements of a branch send work to.</summary>
    public RouteAnswer ReadBranch(SyntaxNode branch)
    {
        var answer = new RouteAnswer();
        ReadStatements(branch, answer);
        return answer;
    }

    private void ReadStatements(SyntaxNode syntax, RouteAnswer answer)
    {
        if (syntax is SwitchSectionSyntax section)
        {
            foreach (var statement in section.Statements)
            {
                ReadStatements(statement, answer);
            }
        }
        else if (model.GetOperation(syntax, cancellationToken) is { } operation)
        {
            Walk(operation, null, answer);
        }
    }

    // A stack, because statements nest as deep as the source.
    private void Walk(IOperation root, string? sink, RouteAnswer answer)
    {
        var open = new Stack<(IOperation Operation, string? Sink)>();
        open.Push((root, sink));
        for (var count = 0; open.Count > 0 && count < MostOperations; count++)
        {
            var (operation, name) = open.Pop();
            if (ConstantReader.Read(operation, cancellationToken) is { Value: not null } constant)
            {
                Constant(constant, name, answer);
                continue;
            }

            switch (operation)
            {
                case IInterpolatedStringOperation or IThrowOperation or INameOfOperation or ITypeOfOperation:
                    continue;
                case IInvocationOperation call:
                    Call(call, answer, open);
                    continue;
                case ISimpleAssignmentOperation assignment:
                    Assign(assignment.Target, assignment.Value, answer, open);
                    continue;
                case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                    open.Push((initializer.Value, declarator.Symbol.Name));
                    continue;
                case IConditionalOperation branch:
                    // What is asked inside a branch does not say whom it sends work to.
                    Push(open, branch.WhenTrue, name);
                    Push(open, branch.WhenFalse, name);
                    continue;
                case ISwitchExpressionOperation choice:
                    foreach (var arm in choice.Arms)
                    {
                        Push(open, arm.Value, name);
                    }

                    continue;
                case ISwitchOperation choice:
                    foreach (var section in choice.Cases)
                    {
                        foreach (var statement in section.Body)
                        {
                            Push(open, statement, null);
                        }
                    }

                    continue;
                case IMemberReferenceOperation { Instance: not null } member:
                    if (!NameSink.IsPresentation(member.Member.ContainingType.Name) && !IsTime(member.Type))
                    {
                        answer.AddNamed(roles.In(member.Member.Name));
                    }

                    Push(open, member.Instance, null);
                    continue;
                case IMethodReferenceOperation or IAnonymousFunctionOperation:
                    continue;
                case IObjectCreationOperation { Type: { } made } when ApprovalWords.NamesStep(made.Name) && organization.IsOwn(made):
                    answer.MakesSteps = true;
                    break;
            }

            var inner = operation is IConversionOperation or IAwaitOperation or IReturnOperation or IParenthesizedOperation ? name : null;
            foreach (var child in operation.ChildOperations)
            {
                open.Push((child, inner));
            }
        }
    }

    private static void Push(Stack<(IOperation Operation, string? Sink)> open, IOperation? operation, string? name)
    {
        if (operation is not null)
        {
            open.Push((operation, name));
        }
    }

    private void Constant(KeyConstant constant, string? sink, RouteAnswer answer)
    {
        var type = constant.Type;
        if (constant.Value is string text && type?.SpecialType is SpecialType.System_String)
        {
            answer.Roles.UnionWith(RolesIn(text, constant.Symbol));
            return;
        }

        if (type is { TypeKind: TypeKind.Enum } && constant.Symbol is { } member)
        {
            if (RouteSubjects.IsRoleSet(type, organization))
            {
                answer.Roles.Add(member.Name);
            }
            else if (ApprovalWords.IsStep(type.Name))
            {
                answer.Steps.Add(constant.Value!);
                answer.Routes |= ApprovalWords.Routes(type.Name);
            }

            return;
        }

        if (constant.Value is int or short or byte or long or decimal && sink is not null && ApprovalWords.NamesStep(sink))
        {
            answer.Steps.Add(constant.Value);
            answer.Routes |= ApprovalWords.Routes(sink);
        }
    }

    // A member of a class of roles is one, however it is spelled ("Chairman/CEO"); a list in one text is of as many as it names.
    private IEnumerable<string> RolesIn(string text, ISymbol? member)
    {
        if (organization.IsRole(text) || (member is IFieldSymbol { ContainingType: { } set } && RouteSubjects.IsRoleSet(set, organization)))
        {
            return [text.Trim()];
        }

        var parts = text.Split(',', ';', '|');
        return parts.Length > 1 && Array.TrueForAll(parts, organization.IsRole) ? parts.Select(static p => p.Trim()) : [];
    }

    private void Call(IInvocationOperation call, RouteAnswer answer, Stack<(IOperation Operation, string? Sink)> open)
    {
        var method = call.TargetMethod;
        if (BranchSink.OfCall(call) == SinkKind.Presentation || GoesToPage(method))
        {
            return;
        }

        if (ApprovalWords.Routes(method.Name))
        {
            answer.Routes = true;
            answer.AddNamed(roles.In(method.Name));
        }

        var takesRoles = TakesRoles(method.Name) || TakesRoles(NameOf(call.Instance)) || (method.IsExtensionMethod && !call.Arguments.IsEmpty && TakesRoles(NameOf(call.Arguments[0].Value)));
        foreach (var argument in call.Arguments)
        {
            // A role beside a page or a message is none that work is sent to.
            var name = argument.Parameter?.Name;
            if (ConstantReader.Read(argument.Value, cancellationToken) is not { } constant)
            {
                open.Push((argument.Value, name));
            }
            else if (takesRoles || TakesRoles(name) || constant.Value is not string)
            {
                Constant(constant, name, answer);
            }
        }

        Push(open, call.Instance, null);
    }

    private void Assign(IOperation target, IOperation value, RouteAnswer answer, Stack<(IOperation Operation, string? Sink)> open)
    {
        var name = TargetName(target);
        if (name is null || NameSink.IsPresentation(name))
        {
            return;
        }

        answer.Routes |= ApprovalWords.Routes(name);
        var constant = ConstantReader.Read(value, cancellationToken);
        if (organization.Read(Operand.Symbol(target), target.Type).Kind == ThingKind.State)
        {
            if (constant is { Value: not null })
            {
                answer.States.Add(constant.Value);
                answer.AddNamed(roles.In(constant.Name));
                answer.DecidesByState |= ApprovalWords.Decides(constant.Name);
            }
        }
        else if (target is IMemberReferenceOperation && !IsTime(target.Type))
        {
            // A column of one role: the one that gets somebody is the one whose turn it is. When something happened sends nothing anywhere.
            answer.AddNamed(roles.In(name));
        }

        if (constant is null)
        {
            open.Push((value, name));
        }
        else if (constant.Value is not string || ApprovalWords.Routes(name) || TakesRoles(name))
        {
            Constant(constant, name, answer);
        }
    }

    // RedirectToRoute(…), GetRedirectToNextPage(…): where a visitor goes next is no approver.
    private static bool GoesToPage(IMethodSymbol method) => method.Name.IndexOf("Redirect", StringComparison.Ordinal) >= 0;

    private bool TakesRoles(string? name) =>
        name is not null && (organization.Words.Has(name, WordKinds.Role | WordKinds.Position) || ApprovalWords.Routes(name));

    private static bool IsTime(ITypeSymbol? type) =>
        NullableType.Underlying(type)
            ?.Name is "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeSpan";

    private static string? NameOf(IOperation? operation) => operation is null ? null : Operand.Symbol(operation)?.Name;

    private static string? TargetName(IOperation target) => target switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true } indexer => indexer.Arguments.FirstOrDefault()?.Value.ConstantValue.Value as string,
        IMemberReferenceOperation member => member.Member.Name,
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IDynamicMemberReferenceOperation dynamic => dynamic.MemberName,
        _ => null,
    };
}
