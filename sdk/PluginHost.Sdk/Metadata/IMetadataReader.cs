namespace PluginHost.Sdk.Metadata;

/// <summary>Reads what is embedded in a picture file. <b>Implemented by plugins.</b> All readers see each picture; their fields are merged, higher priority first.</summary>
/// <remarks>Thread safe. Never throws for a broken file: it reads what it can and lists the rest as warnings.</remarks>
[Contract("metadata.reader", "PH4201", DescribedBy = typeof(MetadataReaderAttribute), RunsInWorker = true)]
public interface IMetadataReader
{
    /// <summary>Reads everything embedded.</summary>
    ValueTask<MetadataResult> ReadAsync(MetadataRequest request, CancellationToken cancellationToken);
}
