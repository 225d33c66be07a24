namespace PluginHost.Plugins.Library.Contract;

/// <summary>A change of a set, a project or a person; what is absent stays as it is, null removes a description, an icon, a colour or a cover.</summary>
internal sealed record CollectionPatch
{
    // JSON calls a setter only for what is there, null included: that is how null is told from nothing. With init it calls all of them.
    public string? Name { get; set; }

    public string? Description { get; set => field = value ?? ""; }

    public string? Icon { get; set => field = value ?? ""; }

    public string? Colour { get; set => field = value ?? ""; }

    public bool? Locked { get; set; }

    public long? Cover { get; set => field = value ?? 0; }

    public IReadOnlyList<long>? Projects { get; set; }
}
