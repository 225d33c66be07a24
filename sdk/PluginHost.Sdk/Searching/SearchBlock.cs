namespace PluginHost.Sdk.Searching;

/// <summary>Pictures that are asked about together, read one after the other. <b>Called by plugins, implemented by the library.</b></summary>
/// <remarks>For one thread at a time. It is closed when the call that it was given to has ended; reading it afterwards throws.</remarks>
public abstract class SearchBlock
{
    /// <summary>How many places it has.</summary>
    public abstract int Count { get; }

    /// <summary>The picture at a place. Always the same object, which is another picture from now on.</summary>
    /// <param name="place">From 0.</param>
    public abstract SearchedPicture Read(int place);
}
