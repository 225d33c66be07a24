namespace PluginHost.LibraryGenerator;

/// <summary>What to make. The same options make the same library.</summary>
/// <param name="Home">The home folder to fill.</param>
/// <param name="Pictures">How many.</param>
/// <param name="Tags">Different tags.</param>
/// <param name="Prompts">Different prompts.</param>
/// <param name="Seed">Another seed is another library.</param>
/// <param name="HostDirectory">The built host whose engines must have seen everything.</param>
internal sealed record GeneratorOptions(string Home, int Pictures, int Tags, int Prompts, ulong Seed, string HostDirectory)
{
    public string LibraryFolder => Path.Combine(Path.GetFullPath(Home), "library");

    public string Database => Path.Combine(LibraryFolder, "library.db");

    /// <summary>Enough that a screen shows no file twice; a small library does not need them all.</summary>
    public int Originals => Math.Clamp(Pictures / 50, 24, 240);
}
