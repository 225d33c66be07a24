namespace PluginHost.Plugins.Catalog.Relational.Pictures;

/// <summary>What one source says of one tag of one picture. Only a person's row can reject.</summary>
internal readonly record struct TagRow(long Tag, long Source, double Confidence, bool Rejected);
