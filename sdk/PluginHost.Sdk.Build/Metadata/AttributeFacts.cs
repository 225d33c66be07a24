namespace PluginHost.Sdk.Build.Metadata;

/// <summary>An attribute as it stands in metadata. Enum values are numbers, types are full names, arrays are lists.</summary>
internal sealed record AttributeFacts(string Type, IReadOnlyList<object?> Arguments, IReadOnlyDictionary<string, object?> Named)
{
    public string? Text(int index) => index < Arguments.Count ? Arguments[index] as string : null;

    public string? Text(string name) => Named.GetValueOrDefault(name) as string;

    public int Number(string name, int otherwise) => Named.TryGetValue(name, out var value) ? Convert.ToInt32(value, null) : otherwise;

    public double Real(string name, double otherwise) => Named.TryGetValue(name, out var value) ? Convert.ToDouble(value, null) : otherwise;

    public bool Flag(string name) => Named.GetValueOrDefault(name) is true;

    public IReadOnlyList<string> Texts(string name) => Named.GetValueOrDefault(name) is IReadOnlyList<object?> values ? [.. values.OfType<string>()] : [];
}
