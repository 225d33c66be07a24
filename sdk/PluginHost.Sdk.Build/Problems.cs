namespace PluginHost.Sdk.Build;

/// <summary>Collects what is wrong, so that an author sees all of it in one build.</summary>
internal sealed class Problems
{
    private readonly List<Problem> _all = [];

    public IReadOnlyList<Problem> All => _all;

    public void Add(string code, string message) => _all.Add(new Problem(code, message));
}
