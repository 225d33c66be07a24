using System.Text.Encodings.Web;
using System.Text.Json;
using PluginHost.Plugins.Scripting.Csx.Contract;
using PluginHost.Plugins.Scripting.Csx.Reference;
using PluginHost.Plugins.Scripting.Csx.Tests.Documents;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Reference;

public sealed class ReferenceBookTests : IDisposable
{
    private const string Table = "plugins-builtin/Scripting.Csx/Reference/members.json";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Where what is named is declared, and whether it is written behind a dot.
    private static readonly (string Pattern, string Prefix)[] Declared =
    [
        ("plugins-builtin/Scripting.Csx/Dialect|ScriptGlobals*.cs", ""), ("sdk/PluginHost.Sdk/Imaging|Image.*", "."), ("sdk/PluginHost.Sdk/Imaging|Colour.cs", "."), ("sdk/PluginHost.Sdk/Imaging|ImagePoint.cs", "."),
        ("sdk/PluginHost.Sdk/Imaging|ImageRegion.cs", "."), ("sdk/PluginHost.Sdk/Filters|FilterOutput.cs", "."), ("sdk/PluginHost.Sdk/Filters|FilterContext.cs", "."),
        ("sdk/PluginHost.Sdk/Filters|FilterParameterException.cs", "."), ("sdk/PluginHost.Sdk/Library|PictureFacts.cs", "."), ("sdk/PluginHost.Sdk/Metadata|MetadataFields.cs", "."),
        ("sdk/PluginHost.Sdk/Imaging/Kernels|KernelRow.cs", "."), ("sdk/PluginHost.Sdk/Searching|SearchedPicture.cs", "."),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Members_InTheTable_AreThoseOfTheCodeWithItsComments()
    {
        var found = MemberTable.Of(Declared.SelectMany(declared => declared.Pattern.Split('|') is [var folder, var files]
            ? Directory.EnumerateFiles(RepositoryFolder.PathOf(folder), files).Order(StringComparer.Ordinal).Select(path => (File.ReadAllText(path), declared.Prefix))
            : []));
        if (RepositoryFolder.IsApproving)
        {
            File.WriteAllText(RepositoryFolder.PathOf(Table), JsonSerializer.Serialize(found, Readable) + "\n");
            return;
        }

        new ReferenceBook().Read().Members.ShouldBe(found, $"PLUGINHOST_APPROVE=1 writes {Table} anew.");
    }

    [Fact]
    public void Members_Always_HaveWhatPeopleLookFor()
    {
        var members = new ReferenceBook().Read().Members;

        members.Count.ShouldBeGreaterThan(80);
        members.Single(member => member.Label == "Slider").ShouldSatisfyAllConditions(
            member => member.Kind.ShouldBe("method"),
            member => member.Insert.ShouldBe("Slider(\"Title\", value)"),
            member => member.Help.ShouldStartWith("A number that people slide."));
        foreach (var label in new[] { "image", "context", "About", "Filter", "Tagger", "Column", "PickColour", ".Blur", ".Overlay", "Image.Text", "Colour.Amber", ".Seed", "FilterOutput", ".Quality", ".TakenAt", ".Width" })
        {
            members.ShouldContain(member => member.Label == label, label);
        }
    }

    [Fact]
    public void Templates_All_Run()
    {
        var templates = new ReferenceBook().Read().Templates;

        templates.Count.ShouldBe(7);
        templates.Select(template => template.Name).ShouldBeUnique();
        foreach (var template in templates)
        {
            template.Description.ShouldEndWith(".");
            using var script = Trial.Load(template.Source, Path.Combine(_folder.Path, "new.csx"), _folder.Path);
            Trial.RunAll(script);
        }
    }
}
