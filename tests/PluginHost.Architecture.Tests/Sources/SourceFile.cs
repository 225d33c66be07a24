using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PluginHost.Architecture.Tests.Projects;

namespace PluginHost.Architecture.Tests.Sources;

/// <summary>A hand-written C# file.</summary>
internal sealed class SourceFile(string path)
{
    private readonly Lazy<CompilationUnitSyntax> _root = new(() => CSharpSyntaxTree.ParseText(Repository.Read(path)).GetCompilationUnitRoot());

    public static IReadOnlyList<SourceFile> All { get; } = [.. Repository.Under("", ".cs").Where(IsHandWritten).Select(path => new SourceFile(path))];

    public string Path { get; } = path;

    public string Area => Path.Split('/')[0];

    public string Text => Repository.Read(Path);

    public int Lines => Text.Count(character => character == '\n');

    public CompilationUnitSyntax Root => _root.Value;

    public ProjectFile? Project => ProjectFile.All.Where(project => Path.StartsWith(project.Folder, StringComparison.Ordinal)).MaxBy(project => project.Folder.Length);

    public IEnumerable<BaseNamespaceDeclarationSyntax> Namespaces => Root.Members.OfType<BaseNamespaceDeclarationSyntax>();

    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes => Namespaces.SelectMany(space => space.Members).Concat(Root.Members)
        .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    public static string NameOf(MemberDeclarationSyntax type) => type is DelegateDeclarationSyntax named ? named.Identifier.Text : ((BaseTypeDeclarationSyntax)type).Identifier.Text;

    public override string ToString() => Path;

    // Migrations are written by a tool from the model.
    private static bool IsHandWritten(string path) =>
        !path.EndsWith(".g.cs", StringComparison.Ordinal) && !path.EndsWith(".Designer.cs", StringComparison.Ordinal) && !path.Contains("/Migrations/", StringComparison.Ordinal);
}
