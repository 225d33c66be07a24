namespace PluginHost.Architecture.Tests.Documents;

/// <summary>A block of code in a document. Flag <c>fragment</c>: a part of something, which only has to be well formed.</summary>
internal sealed record Snippet(string File, int Index, string Code, IReadOnlyList<string> Flags)
{
    public bool IsFragment => Flags.Contains("fragment");

    public override string ToString() => $"{File}@{Index}";
}
