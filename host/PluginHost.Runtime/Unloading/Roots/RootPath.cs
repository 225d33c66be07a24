namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>What holds dead code: from a static field to the first object of that code.</summary>
/// <param name="Root">The static field, or a thing of the host.</param>
/// <param name="Steps">Types on the way, the dead one last.</param>
internal sealed record RootPath(string Root, IReadOnlyList<string> Steps)
{
    private const int Shown = 8;

    public override string ToString() => Steps.Count <= Shown
        ? string.Join(" → ", Steps.Prepend(Root))
        : string.Join(" → ", [Root, .. Steps.Take(Shown / 2), "…", .. Steps.TakeLast(Shown / 2)]);
}
