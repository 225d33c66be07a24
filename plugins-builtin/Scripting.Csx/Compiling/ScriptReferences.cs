using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Compiling;

/// <summary>The assemblies that scripts see. Read once: reading them anew for each script costs ten times what compiling costs.</summary>
internal sealed class ScriptReferences
{
    // Where the types of the allow-list live, and the facades through which the SDK refers to them.
    private static readonly string[] Framework =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Memory",
        "System.Numerics.Vectors", "System.Runtime.Extensions", "System.Runtime.Numerics", "System.Text.RegularExpressions", "System.Threading",
    ];

    private readonly ImmutableDictionary<string, PortableExecutableReference> _byName;

    private ScriptReferences(IEnumerable<string> files)
    {
        _byName = files.Where(File.Exists).ToImmutableDictionary(file => Path.GetFileNameWithoutExtension(file), file => MetadataReference.CreateFromFile(file), StringComparer.OrdinalIgnoreCase);
        All = [.. _byName.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
        Versions = [.. All.Select(Version).Order()];
    }

    public ImmutableArray<MetadataReference> All { get; }

    /// <summary>Changes with any of them.</summary>
    public ImmutableArray<Guid> Versions { get; }

    public static ScriptReferences OfThisHost()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return new ScriptReferences([.. Framework.Select(name => Path.Combine(runtime, name + ".dll")), typeof(Image).Assembly.Location, typeof(ScriptGlobals).Assembly.Location]);
    }

    /// <summary>What <c>#r "name"</c> stands for, if scripts may have it.</summary>
    public PortableExecutableReference? Find(string name) => _byName.GetValueOrDefault(name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name);

    private static Guid Version(MetadataReference reference) =>
        ((AssemblyMetadata)((PortableExecutableReference)reference).GetMetadata()).GetModules()[0].GetModuleVersionId();
}
