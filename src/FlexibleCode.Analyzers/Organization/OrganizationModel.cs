using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// What is organizational in one compilation: own code, the word groups (built in and the team's), and the lexicon learned from the code
/// itself. One per compilation, shared by all rules; what is learned is kept per syntax tree, so that an edit re-reads one file.
/// </summary>
internal sealed class OrganizationModel
{
    private static readonly ConditionalWeakTable<Compilation, OrganizationModel> PerCompilation = new();

    private readonly OwnAssemblies _own;
    private readonly ClosedSets _sets;
    private readonly SubjectReader _subjects;
    private readonly Lazy<WrittenFiles> _files;
    private readonly Lazy<RoleLexicon> _lexicon;
    private readonly RoleHolders _holders;
    private readonly WordStarts _starts;
    private readonly Lazy<RoleWrappers> _wrappers;

    private OrganizationModel(Compilation compilation, AnalyzerOptions options)
    {
        Words = WordOptions.Read(compilation, options);
        _own = new OwnAssemblies(compilation, options);
        _sets = new ClosedSets(_own, compilation, Words);
        _subjects = new SubjectReader(Words, _own, _sets);

        // Shared by all rules of the compilation, so that no rule's cancellation may end the learning for the others.
        _starts = WordStarts.Of(Words);
        _files = new Lazy<WrittenFiles>(() => WrittenFiles.Of(compilation, Words, _starts, CancellationToken.None));
        _lexicon = new Lazy<RoleLexicon>(() => RoleLexicon.Learn(Files.Telling, _own, Words, _starts, CancellationToken.None));
        _wrappers = new Lazy<RoleWrappers>(() => new RoleWrappers(Files.Telling, _starts));
        _holders = new RoleHolders(compilation, _lexicon, _sets, Words);
    }

    /// <summary>The words that hold here: built in and the team's.</summary>
    public Vocabulary Words { get; }

    /// <summary>The model of a compilation, made at first use and then shared.</summary>
    public static OrganizationModel For(Compilation compilation, AnalyzerOptions options) =>
        PerCompilation.TryGetValue(compilation, out var model)
            ? model
            : PerCompilation.GetValue(compilation, c => new OrganizationModel(c, options));

    /// <summary>The words of a compilation whose model has been made; of any other the built-in ones.</summary>
    public static Vocabulary WordsOf(Compilation? compilation) =>
        compilation is not null && PerCompilation.TryGetValue(compilation, out var model) ? model.Words : Vocabulary.BuiltIn;

    /// <summary>
    /// Whether an assembly is own code: this compilation, or another project of the solution, whether it is seen as source (IDE) or as
    /// metadata (build).
    /// </summary>
    public bool IsOwn(IAssemblySymbol? assembly) => _own.Contains(assembly);

    /// <summary>Whether a type is declared by own code.</summary>
    public bool IsOwn(ITypeSymbol? type) => IsOwn(type?.ContainingAssembly);

    /// <summary>Whether a constant text is a role of this organization by the learned lexicon (ignoring case and padding).</summary>
    public bool IsRole(string? text) => Lexicon.Contains(text);

    /// <summary>The roles that the code itself tells, read at first use.</summary>
    public RoleLexicon Lexicon => _lexicon.Value;

    /// <summary>The files of this compilation, read at first use.</summary>
    public WrittenFiles Files => _files.Value;

    /// <summary>What one file says by its text and syntax alone.</summary>
    public RoleFacts FactsOf(SyntaxTree tree, CancellationToken cancellationToken) => RoleFacts.Of(tree, Words, _starts, cancellationToken);

    /// <summary>As <see cref="FactsOf"/>; <c>null</c> for a file that is not read for roles, as its text may be large and says little.</summary>
    public RoleFacts? ReadableFacts(SyntaxTree tree, CancellationToken cancellationToken) =>
        RoleFacts.Known(tree, Words) is { } known ? (known.TellsOfRoles ? known : null)
        : RoleFacts.IsReadable(tree) ? FactsOf(tree, cancellationToken)
        : null;

    /// <summary>What a part of a file speaks of.</summary>
    public CodeTopics TopicsIn(SyntaxReference part, CancellationToken cancellationToken) => FactsOf(part.SyntaxTree, cancellationToken).TopicsIn(part.Span);

    /// <summary>What the members of a file speak of.</summary>
    public MemberTopics TopicsFor(SyntaxTree tree, CancellationToken cancellationToken) => FactsOf(tree, cancellationToken).MembersFor(_wrappers.Value);

    /// <summary>Whether a closed set is one of roles by its members: at least two are known roles, whatever the set is called.</summary>
    public bool IsRoleSet(ITypeSymbol? type) => _holders.IsRoleSet(type);

    /// <summary>
    /// Whether a type is a closed set: an own enum (of flags only if it is a set of actors), or an own class of string constants or of static
    /// instances.
    /// </summary>
    public bool IsClosedSet(ITypeSymbol? type) => _sets.Contains(type) || (_sets.MayBeActors(type) && _holders.IsRoleSet(type));

    /// <summary>Whether a type is one of own code that holds the business's data: declared by own code, and no transfer object.</summary>
    public bool IsDomainType(INamedTypeSymbol? type) => type is not null && _subjects.IsDomain(type);

    /// <summary>
    /// What the operand is: by its own name, its type's name, where it is declared and what was learned. The caller adds
    /// <see cref="Evidence.Sink"/> or <see cref="Evidence.Constants"/> where it sees them.
    /// </summary>
    public SubjectReading Read(ISymbol? symbol, ITypeSymbol? type)
    {
        var reading = _subjects.Read(symbol, type);
        if (reading.Kind is not (ThingKind.None or ThingKind.Role) || !_holders.Holds(symbol, type) || _subjects.IsTechnical(symbol, type))
        {
            return reading;
        }

        var learned = new SubjectReading(ThingKind.Role, reading.Evidence | Evidence.Learned);
        if (IsClosedSet(type))
        {
            learned = learned.With(Evidence.OwnType);
        }

        return symbol is not null && _subjects.IsOnEntity(symbol) ? learned.With(Evidence.OnEntity) : learned;
    }
}
