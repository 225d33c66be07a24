namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>A part of the product that reads strangers' files.</summary>
internal interface ITarget : IAsyncDisposable
{
    /// <summary>Gives it a file and looks at the answer.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="folder">An empty folder, deleted afterwards.</param>
    /// <exception cref="UnexpectedAnswerException">The answer is neither a result nor a refusal with a code.</exception>
    Task RunAsync(byte[] bytes, string folder);
}
