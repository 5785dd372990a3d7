using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>
/// Reads the constants at one place where a role word stands: an attribute, a call, a comparison, an assignment, a declaration, or the key
/// that a role is kept under. Purely syntactic and bounded: it looks at the statement around the word, never at a whole file.
/// </summary>
internal readonly struct RolePlaceReader(Vocabulary words, List<RoleTerm> terms, HashSet<(int Scope, string Operand)> holders, HashSet<string> wrappers)
{
    private readonly RoleHolderReader _holder = new(terms, holders);
    private readonly RoleKeyReader _key = new(words, terms, holders);

    public void Read(SyntaxToken token)
    {
        var name = token.ValueText;
        switch (token.Parent)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                _key.Read(literal, name);
                break;
            case SimpleNameSyntax used:
                ReadUse(used, name);
                break;
            case VariableDeclaratorSyntax { Initializer.Value: { } value } when RoleNames.IsHolder(name, words) || IsConstantNamedForRole(token.Parent):
                RoleConstants.Read(value, RoleOrigin.Holder, split: IsPlural(name), terms);
                break;
            case PropertyDeclarationSyntax property when RoleNames.IsHolder(name, words) && !IsOfViewModel(property):
                RoleConstants.Read(property.Initializer?.Value ?? property.ExpressionBody?.Expression, RoleOrigin.Holder, split: IsPlural(name), terms);
                break;
            case ParameterSyntax parameter:
                if (MethodOf(parameter) is { Length: > 0 } method)
                {
                    wrappers.Add(method);
                }

                if (parameter.Default is { Value: var preset } && RoleNames.IsHolder(name, words))
                {
                    RoleConstants.Read(preset, RoleOrigin.Holder, split: false, terms);
                }

                break;
            case ForEachStatementSyntax loop when RoleNames.IsHolder(name, words):
                RoleConstants.Read(loop.Expression, RoleOrigin.Holder, split: false, terms);
                break;
            case EnumDeclarationSyntax set when RoleNames.IsSet(name, words):
                foreach (var member in set.Members)
                {
                    terms.Add(new RoleTerm(member.Identifier.ValueText, null, null, member.Identifier.Span, RoleOrigin.Declaration));
                }

                break;
            case TypeDeclarationSyntax type when RoleNames.IsSet(name, words):
                ReadSet(type);
                break;
        }
    }

    private static string? MethodOf(ParameterSyntax parameter) => parameter.Parent?.Parent switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };

    // const string AdminRole = "Admin", const string RoleAdmin = "Admin": the role word stands on either side.
    private static bool IsConstantNamedForRole(SyntaxNode declarator) =>
        declarator.Parent?.Parent is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)
        && declarator is VariableDeclaratorSyntax variable && variable.Identifier.ValueText.StartsWith("Role", StringComparison.OrdinalIgnoreCase)
        && variable.Initializer?.Value is LiteralExpressionSyntax;

    // What a view model begins with is what the screen shows before there is a role.
    private static bool IsOfViewModel(PropertyDeclarationSyntax property) =>
        property.Parent is TypeDeclarationSyntax type && type.Identifier.ValueText.EndsWith("ViewModel", StringComparison.Ordinal);

    private static bool IsPlural(string name) => name.EndsWith("s", StringComparison.OrdinalIgnoreCase);

    private void ReadSet(TypeDeclarationSyntax type)
    {
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.StaticKeyword):
                    foreach (var variable in field.Declaration.Variables)
                    {
                        ReadSetMember(variable.Initializer?.Value);
                    }

                    break;
                case PropertyDeclarationSyntax property when property.Modifiers.Any(SyntaxKind.StaticKeyword):
                    ReadSetMember(property.Initializer?.Value ?? property.ExpressionBody?.Expression);
                    break;
            }
        }
    }

    // A text, or an instance that is made with its name.
    private void ReadSetMember(ExpressionSyntax? value)
    {
        if (value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments, Initializer: null })
        {
            foreach (var argument in arguments)
            {
                if (argument.Expression.IsKind(SyntaxKind.StringLiteralExpression))
                {
                    RoleConstants.Read(argument.Expression, RoleOrigin.Declaration, split: false, terms);
                    return;
                }
            }
        }
        else if (value is not null)
        {
            RoleConstants.Read(value, RoleOrigin.Declaration, split: true, terms);
        }
    }

    private void ReadUse(SimpleNameSyntax used, string name)
    {
        switch (used.Parent)
        {
            // [Authorize(Roles = "…")]
            case NameEqualsSyntax { Parent: AttributeArgumentSyntax argument } when RoleNames.IsHolder(name, words):
                RoleConstants.Read(argument.Expression, RoleOrigin.Authorization, split: true, terms);
                return;

            // new User(role: "Admin")
            case NameColonSyntax { Parent: ArgumentSyntax argument } when RoleNames.IsHolder(name, words):
                RoleConstants.Read(argument.Expression, RoleOrigin.Holder, split: false, terms);
                return;

            // { Role: "Admin" or "Clerk" }
            case NameColonSyntax { Parent: SubpatternSyntax subpattern } when RoleNames.IsHolder(name, words):
                RoleConstants.ReadPattern(subpattern.Pattern, RoleOrigin.Holder, terms);
                return;

            // [RequireRoles("Admin", "Clerk")]
            case AttributeSyntax { ArgumentList.Arguments: var arguments }:
                foreach (var argument in arguments)
                {
                    if (argument.NameEquals is null)
                    {
                        RoleConstants.Read(argument.Expression, RoleOrigin.Authorization, split: true, terms);
                    }
                }

                return;
        }

        if (CreatedRole(used) is { } creation)
        {
            if (RoleNames.IsSet(name, words))
            {
                ReadCreated(creation);
            }

            return;
        }

        if (used.Parent is MemberAccessExpressionSyntax { Expression: { } qualifier } claim && claim.Name == used
            && RoleConstants.LastName(qualifier) is { } owner && owner.IndexOf("Claim", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            _key.ReadAt(claim, RoleOrigin.Authorization);
            return;
        }

        ReadOperand(used, name);
    }

    private void ReadOperand(SimpleNameSyntax used, string name)
    {
        ExpressionSyntax called = used;
        if (used.Parent is MemberAccessExpressionSyntax access && access.Name == used)
        {
            called = access;
        }
        else if (used.Parent is MemberBindingExpressionSyntax binding)
        {
            called = binding;
        }

        if (called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called)
        {
            if (RoleNames.IsAuthorization(name))
            {
                ReadArguments(invocation, RoleNames.TakesOnlyRoles(name));
            }
            else if (RoleNames.IsHolder(name, words))
            {
                _holder.Read(Operands.Whole(invocation), IsPlural(name));
            }

            return;
        }

        if (RoleNames.IsHolder(name, words))
        {
            _holder.Read(Operands.Whole(used), IsPlural(name));
        }
    }

    // SendToRole("Clerk", "A title", "A message"): only tests and grants take nothing but roles.
    private void ReadArguments(InvocationExpressionSyntax invocation, bool all)
    {
        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            var before = terms.Count;
            RoleConstants.Read(argument.Expression, RoleOrigin.Authorization, split: true, terms);
            if (!all && terms.Count > before && terms[before] is { Text: not null } or { TypeName: not null })
            {
                return;
            }
        }
    }

    // new IdentityRole("Admin"), new Role { Name = "Admin" }
    private static BaseObjectCreationExpressionSyntax? CreatedRole(SimpleNameSyntax used) => used.Parent switch
    {
        ObjectCreationExpressionSyntax creation when creation.Type == used => creation,
        QualifiedNameSyntax { Parent: ObjectCreationExpressionSyntax creation } qualified when qualified.Right == used => creation,
        _ => null,
    };

    private void ReadCreated(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is { Arguments: { Count: > 0 } arguments })
        {
            foreach (var argument in arguments)
            {
                if (argument.Expression.IsKind(SyntaxKind.StringLiteralExpression) || argument.Expression is MemberAccessExpressionSyntax)
                {
                    RoleConstants.Read(argument.Expression, RoleOrigin.Authorization, split: false, terms);
                    break;
                }
            }
        }

        if (creation.Initializer is null)
        {
            return;
        }

        foreach (var item in creation.Initializer.Expressions)
        {
            if (item is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Name" } } assignment)
            {
                RoleConstants.Read(assignment.Right, RoleOrigin.Authorization, split: false, terms);
            }
        }
    }
}
