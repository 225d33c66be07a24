using System.Text;
using Microsoft.CodeAnalysis;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Compiling;

/// <summary>Gives the compiler the texts that were read for <c>#load</c> (or what the guards made of them) and never looks at a disk.</summary>
internal sealed class LoadedSources(IReadOnlyDictionary<string, string> texts, ScriptFolder? folder) : SourceReferenceResolver
{
    public override string? NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath) =>
        folder?.Locate(path, baseFilePath ?? "") is { } file && texts.ContainsKey(file) ? file : null;

    public override Stream OpenRead(string resolvedPath) => new MemoryStream(Encoding.UTF8.GetBytes(texts[resolvedPath]));

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
