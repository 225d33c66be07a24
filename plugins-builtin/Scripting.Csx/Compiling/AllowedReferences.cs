using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PluginHost.Plugins.Scripting.Csx.Compiling;

/// <summary>Answers <c>#r</c> from the cached references only.</summary>
internal sealed class AllowedReferences(ScriptReferences references) : MetadataReferenceResolver
{
    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        references.Find(reference) is { } known ? [known] : [];

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
