using System.Reflection;
using System.Xml.Linq;

namespace PluginHost.Sdk.Tests.Contracts;

/// <summary>The documentation file that ships with the SDK.</summary>
internal static class XmlDocs
{
    private static readonly Dictionary<string, string> Summaries = XDocument.Load(Path.ChangeExtension(Sdk.Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")?.Value.Trim() ?? "");

    public static string Summary(string id) => Summaries.GetValueOrDefault(id, "");

    public static string MethodSummary(MethodInfo method) =>
        Summary($"M:{method.DeclaringType!.FullName}.{method.Name}({string.Join(',', method.GetParameters().Select(parameter => parameter.ParameterType.FullName))})");
}
