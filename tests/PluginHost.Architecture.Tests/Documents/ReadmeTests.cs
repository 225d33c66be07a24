namespace PluginHost.Architecture.Tests.Documents;

public sealed class ReadmeTests
{
    public static TheoryData<string> Folders =>
        [.. Repository.Files.Where(file => file.Contains('/', StringComparison.Ordinal)).Select(file => file.Split('/')[0]).Where(folder => !folder.StartsWith('.')).Distinct()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_AtTheTop_HasAShortReadme(string folder)
    {
        Repository.Files.ShouldContain($"{folder}/README.md");
        Lines($"{folder}/README.md").ShouldBeInRange(3, 40);
    }

    [Fact]
    public void RootReadme_Always_FitsOnTwoScreens() => Lines("README.md").ShouldBeInRange(20, 120);

    [Fact]
    public void Links_InDocuments_LeadSomewhere()
    {
        var dead = Repository.Under("", ".md").SelectMany(MarkdownFile.Links).Where(link => !link.Exists).Select(link => $"{link.From}: {link.Target}");

        dead.ShouldBeEmpty();
    }

    private static int Lines(string file) => Repository.Read(file).Count(character => character == '\n');
}
