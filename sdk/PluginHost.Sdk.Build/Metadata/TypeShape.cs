namespace PluginHost.Sdk.Build.Metadata;

/// <summary>A type in a signature: full name or primitive, with its arguments. An array is named <c>[]</c>.</summary>
internal sealed record TypeShape(string Name, IReadOnlyList<TypeShape> Arguments)
{
    public TypeShape(string name) : this(name, [])
    {
    }

    public override string ToString() => Arguments.Count == 0 ? Name : $"{Name}<{string.Join(", ", Arguments)}>";
}
