namespace PluginHost.Architecture.Tests.Documents;

public sealed class ErrorCodeTests
{
    private const string File = "docs/errors.md";

    [Fact]
    public void Codes_InSource_AreDocumented()
    {
        var found = ErrorCodes.InSource();
        var documented = ErrorCodes.InDocument(Repository.Files.Contains(File) ? Repository.Read(File) : "");
        if (Repository.IsApproving)
        {
            System.IO.File.WriteAllText(Repository.Absolute(File), ErrorCodes.Document(found, documented));
            return;
        }

        found.Select(code => code.Code).Except(documented.Keys).ShouldBeEmpty($"Not in {File}. PLUGINHOST_APPROVE=1 adds them; then see that their meaning helps whoever meets them.");
        documented.Keys.Except(found.Select(code => code.Code)).ShouldBeEmpty($"In {File}, but nothing gives them. PLUGINHOST_APPROVE=1 removes them.");
        documented.Where(pair => string.IsNullOrWhiteSpace(pair.Value)).Select(pair => pair.Key).ShouldBeEmpty("Without a meaning.");
    }

    [Theory]
    [InlineData("""class C { object X(string name) => new Refusal("PH9001", $"No such {name}.", "Look elsewhere."); }""", "No such {name}.")]
    [InlineData("class C {\n/// <summary>The disk is full.</summary>\nconst string Full = \"PH9001\"; }", "The disk is full.")]
    [InlineData("""class C { string X() => $"PH9001: it broke"; }""", "it broke")]
    public void Meaning_OfACode_IsWhatTheSourceSaysOfIt(string source, string meaning) => ErrorCodes.InCode("x.cs", source).ShouldHaveSingleItem().Meaning.ShouldBe(meaning);
}
