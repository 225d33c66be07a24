namespace PluginHost.Sdk.Export;

/// <summary>A picture that was made for an export.</summary>
/// <param name="Content">The file; disposed of by whoever asked.</param>
/// <param name="Extension">What its name ends with, with a dot, for example <c>.jpg</c>: a format that cannot be written becomes another.</param>
public sealed record RenderedPicture(Stream Content, string Extension) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
