using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>
/// A list of approvers that a method makes anew with every call: it moves to a field (L1) or to an options class (L2). Only where the method
/// asks it and does nothing else with it: then nobody can tell one list from another.
/// </summary>
internal sealed class WrittenApprovers
{
    private readonly SeamRequest _request;
    private readonly ILocalSymbol _local;
    private readonly LiteralList _list;
    private readonly ExpressionSyntax _value;

    private WrittenApprovers(SeamRequest request, ILocalSymbol local, LiteralList list, ExpressionSyntax value)
    {
        _request = request;
        _local = local;
        _list = list;
        _value = value;
    }

    /// <summary>The list at the finding's place; <c>null</c> if something else is there.</summary>
    public static WrittenApprovers? At(SeamRequest request, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var node = request.Root.FindNode(request.Span, getInnermostNodeForTie: true);
        return node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Initializer.Value: { } value } declarator
            && value.Span == request.Span
            && request.Model.GetOperation(declarator, cancellationToken) is { } operation
            && ApproverList.Read(operation, organization, cancellationToken) is { Symbol: ILocalSymbol local } found
            && LiteralList.Read(found.Value, cancellationToken) is { } list
                ? new WrittenApprovers(request, local, list, value)
                : null;
    }

    public Task<SeamPlan?> PlanAsync(CancellationToken cancellationToken)
    {
        var constants = ImmutableArray.CreateBuilder<KeyConstant>(_list.Elements.Length);
        foreach (var element in _list.Elements)
        {
            if (ConstantReader.Read(element, cancellationToken) is not { Value: not null, Type: not null, Symbol: not ILocalSymbol, Written: null } constant)
            {
                return Task.FromResult<SeamPlan?>(null);
            }

            constants.Add(constant);
        }

        return _request.Action.Level == SeamLevel.Gathered
            ? Task.FromResult(LocalTable.Move(
                _request, _local, _value, IsAsked, $"Gather {constants.Count} approvers in a list beside the code", cancellationToken))
            : BindAsync(constants.MoveToImmutable(), cancellationToken);
    }

    private async Task<SeamPlan?> BindAsync(ImmutableArray<KeyConstant> constants, CancellationToken cancellationToken)
    {
        if (_local.Type is not IArrayTypeSymbol { ElementType: { } element }
            || !BoundTable.CanBeWritten(_request)
            || BoundTableName.OpenOf(element, constants.Select(static c => (c.Value, c.Symbol))) is not { } name
            || _value.FirstAncestorOrSelf<BlockSyntax>() is not { } block
            || !LocalTable.IsOnlyAsked(block, _local, _request.Model, IsAsked, cancellationToken)
            || await OptionsSeam.TryAsync(_request, _value, cancellationToken).ConfigureAwait(false) is not { } options)
        {
            return null;
        }

        var text = new TableText(_request.Model, _value.SpanStart, IsFar: true);
        var key = new TableKey(element, MayBeNull: false, IgnoresCase: false);
        var type = text.Type(element);
        var content = new BoundTableContent($"global::System.Collections.Generic.List<{type}>", type + "[]", text, TableSeam.NewLineOf(_request.Root))
        {
            Creation = $"new {type}[] {{ {string.Join(", ", constants.Select(c => text.Key(key, c)))} }}",
            IsArray = true,
        };
        var edits = await BoundTable.EditsAsync(
            _request,
            options,
            new BoundTableShape(BoundTableForm.List, name, name),
            content,
            TableText.Pascal(_local.Name)!,
            read => [new ReplaceNode(_request.Document.Id, _value, (current, names) => SyntaxFactory.ParseExpression(read(names)).WithTriviaFrom(current))],
            cancellationToken).ConfigureAwait(false);
        return new SeamPlan($"Read {constants.Length} approvers from configuration, with today's as the default", edits);
    }

    private static bool IsAsked(IdentifierNameSyntax name) =>
        TransitionTableUse.IsAsked(name)
        || (name.Parent is ForEachStatementSyntax loop && loop.Expression == name)
        || name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" or "All" } access && access.Expression == name;
}
