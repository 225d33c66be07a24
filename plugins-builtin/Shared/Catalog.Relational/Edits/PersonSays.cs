namespace PluginHost.Plugins.Catalog.Relational.Edits;

/// <summary>What a person decided about a tag of a picture. Stored as numbers.</summary>
internal enum PersonSays
{
    Nothing = 0,
    Yes = 1,
    No = 2,
}
