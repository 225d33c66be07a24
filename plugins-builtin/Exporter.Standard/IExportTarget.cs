namespace PluginHost.Plugins.Exporter.Standard;

/// <summary>Takes files under names that are free.</summary>
internal interface IExportTarget
{
    /// <summary>Whether a name is taken by something that was there before.</summary>
    bool IsTaken(string name);

    /// <summary>Writes one file. What fails half way is taken back where it can be.</summary>
    ValueTask WriteAsync(string name, Stream content, DateTimeOffset modifiedAt, CancellationToken cancellationToken);
}
