namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>Something a plugin needs that the host does not have, or the other way round.</summary>
/// <param name="Missing">It, in the form of C#, with what is wrong.</param>
/// <param name="User">Who needs it: <c>Type.Method</c> of the plugin.</param>
internal sealed record Gap(string Missing, string User)
{
    public override string ToString() => $"{Missing} (needed by {User})";
}
