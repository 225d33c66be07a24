namespace PluginHost.Plugins.Metadata.Standard.Xmp;

/// <summary>A property with its values; a language alternative has <c>x-default</c> first.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name, with the names of the structures it stands in.</param>
/// <param name="Label">For people: prefix and name.</param>
/// <param name="Values">At least one.</param>
internal sealed record XmpProperty(string Namespace, string Name, string Label, IReadOnlyList<string> Values);
