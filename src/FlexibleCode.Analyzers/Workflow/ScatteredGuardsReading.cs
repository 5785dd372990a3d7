using System.Collections.Concurrent;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>The guards of one type, gathered method by method. Each part of a partial type is judged by itself.</summary>
internal sealed class ScatteredGuardsReading(INamedTypeSymbol owner, IReadOnlyList<ScatteredGuardsPart> parts, OrganizationModel organization) : TypeReading
{
    private readonly ConcurrentDictionary<MethodDeclarationSyntax, StateGuardReader> _methods = new();

    public override void Read(OperationBlockAnalysisContext member)
    {
        foreach (var block in member.OperationBlocks)
        {
            if (block.Syntax.Parent is MethodDeclarationSyntax method && block.SemanticModel is { } model && IsOfPart(method))
            {
                var reader = new StateGuardReader(organization, model, member.CancellationToken);
                StateGuards.Read(method, reader);
                if (reader.Guards.Count > 0 || reader.Assignments.Count > 0 || reader.Calls.Count > 0)
                {
                    _methods[method] = reader;
                }
            }
        }
    }

    public override IEnumerable<OwnedFinding> End(CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var methods = _methods.Where(m => m.Key.Parent == part.Declaration).OrderBy(static m => m.Key.SpanStart).Select(static m => m.Value).ToList();
            foreach (var set in StateGuards.Of(
                [.. methods.SelectMany(static m => m.Guards)], [.. methods.SelectMany(static m => m.Assignments)], [.. methods.SelectMany(static m => m.Calls)]))
            {
                if (set.Count >= part.Guards && set.Assignments.Length >= part.Assignments && set.MethodsWithGuards >= part.Methods)
                {
                    yield return new OwnedFinding(Report(set, part.Declaration), owner, part.Declaration);
                }
            }
        }
    }

    private bool IsOfPart(MethodDeclarationSyntax method)
    {
        foreach (var part in parts)
        {
            if (method.Parent == part.Declaration)
            {
                return true;
            }
        }

        return false;
    }

    private static Finding Report(StateGuards set, TypeDeclarationSyntax type) =>
        new(Rules.GuardsAreScattered, set.Guards[0].Place, set.Name, set.Count, set.Methods, type.Identifier.ValueText)
        {
            Subject = set.Name,
            Places = [.. set.Guards.Skip(1).Select(static g => g.Place), .. set.Assignments.Select(static a => a.Place)],
            SeamOffered = SeamLevel.Gathered,
        };
}

/// <summary>A declaration of a type in which guards may be scattered, with what its file's options ask for at least.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Guards">So many guards of one set.</param>
/// <param name="Assignments">So many changes of the state.</param>
/// <param name="Methods">So many operations that are guarded.</param>
internal sealed record ScatteredGuardsPart(TypeDeclarationSyntax Declaration, int Guards, int Assignments, int Methods);
