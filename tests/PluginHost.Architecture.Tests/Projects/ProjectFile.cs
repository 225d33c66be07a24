using System.Xml.Linq;

namespace PluginHost.Architecture.Tests.Projects;

/// <summary>A project file as it is written.</summary>
internal sealed record ProjectFile(string Path, XElement Xml)
{
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Repository.Under("", ".csproj").Select(path => new ProjectFile(path, XElement.Parse(Repository.Read(path))))];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];

    public string Area => Path.Split('/')[0];

    /// <summary>Names of the projects it refers to, those whose code it gets and those it only has built first.</summary>
    public IReadOnlyList<string> ProjectReferences => [.. Items("ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))];

    public string RootNamespace => Xml.Descendants("RootNamespace").FirstOrDefault()?.Value ?? Name;

    public IReadOnlyList<string> Items(string kind) => [.. Xml.Descendants(kind).Select(item => item.Attribute("Include")?.Value).OfType<string>()];

    public override string ToString() => Name;
}
