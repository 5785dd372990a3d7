using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Testing;

/// <summary>The framework that the sources of a test compile against.</summary>
public sealed class ReferenceAssemblies
{
    private static readonly Lazy<ReferenceAssemblies> Running = new(static () => new ReferenceAssemblies(ReadRunningFramework()));
    private static readonly Lazy<ReferenceAssemblies> Net8 = new(static () => new ReferenceAssemblies([.. Net80.References.All]));
    private static readonly Lazy<ReferenceAssemblies> Framework472 = new(static () => new ReferenceAssemblies([.. Net472.References.All]));
    private static readonly Lazy<ReferenceAssemblies> Standard20 = new(static () => new ReferenceAssemblies([.. NetStandard20.References.All]));

    private ReferenceAssemblies(ImmutableArray<MetadataReference> references) => References = references;

    /// <summary>The framework that the test itself runs on, ASP.NET Core included: its code can also be executed.</summary>
    public static ReferenceAssemblies Default => Running.Value;

    /// <summary>No reference at all.</summary>
    public static ReferenceAssemblies None { get; } = new([]);

    public ImmutableArray<MetadataReference> References { get; }

    public ReferenceAssemblies With(params MetadataReference[] references) => new(References.AddRange(references));

    // Whole directories and not the list of trusted assemblies: a package that the test project references may have replaced a framework
    // assembly there.
    private static ImmutableArray<MetadataReference> ReadRunningFramework()
    {
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator);
        var aspNetCore = trusted.FirstOrDefault(static p => Path.GetFileName(p) == "Microsoft.AspNetCore.dll")
            ?? throw new VerificationException("The test process does not run on ASP.NET Core: reference the framework Microsoft.AspNetCore.App.");

        return new[] { typeof(object).Assembly.Location, aspNetCore }
            .Select(static p => Path.GetDirectoryName(p)!)
            .Distinct()
            .SelectMany(static d => Directory.GetFiles(d, "*.dll"))
            .OrderBy(static p => p, StringComparer.Ordinal)
            .Where(IsManaged)
            .Select(static p => (MetadataReference)MetadataReference.CreateFromFile(p))
            .ToImmutableArray();
    }

    private static bool IsManaged(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new PEReader(file);
        return reader.HasMetadata;
    }

    /// <summary>.NET.</summary>
    public static class Net
    {
        public static ReferenceAssemblies Net80 => Net8.Value;
    }

    /// <summary>.NET Framework.</summary>
    public static class NetFramework
    {
        public static ReferenceAssemblies Net472 => Framework472.Value;
    }

    /// <summary>.NET Standard.</summary>
    public static class NetStandard
    {
        public static ReferenceAssemblies NetStandard20 => Standard20.Value;
    }
}
