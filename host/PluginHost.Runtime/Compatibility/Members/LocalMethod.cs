namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>A method of a plugin's type, or one that it implements explicitly.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">Its canonical signature.</param>
/// <param name="Parameters">How many.</param>
/// <param name="Contract">For an explicit implementation the interface's full name.</param>
internal sealed record LocalMethod(string Name, string Key, int Parameters, string? Contract = null);
