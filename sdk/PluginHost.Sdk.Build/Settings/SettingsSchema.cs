using System.Reflection;
using System.Reflection.Metadata;
using System.Text.Json.Nodes;
using PluginHost.Sdk.Build.Metadata;

namespace PluginHost.Sdk.Build.Settings;

/// <summary>Turns a settings record into a JSON schema (2020-12): one property per parameter of its primary constructor.</summary>
internal sealed class SettingsSchema(AssemblyFacts assembly, Problems problems)
{
    private readonly Nullability _nullability = new(assembly.Reader);

    public JsonObject? Of(string typeName)
    {
        if (!assembly.Types.TryGetValue(typeName, out var type) || PrimaryConstructor(type) is not { } constructor)
        {
            problems.Add("PH2017", $"The settings type {typeName} is not a record of this assembly. Use a sealed record whose primary constructor gives every parameter a default.");
            return null;
        }

        var properties = new JsonObject();
        var shapes = constructor.DecodeSignature(new ShapeProvider(), null).ParameterTypes;
        foreach (var parameter in constructor.GetParameters().Select(assembly.Reader.GetParameter).Where(parameter => parameter.SequenceNumber > 0))
        {
            Add(properties, new SettingsParameter(type, constructor, parameter, shapes[parameter.SequenceNumber - 1]));
        }

        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = Words.Title(SimpleName(typeName)), ["type"] = "object" };
        foreach (var attribute in type.Attributes().Where(attribute => attribute.Type == "System.ComponentModel.DescriptionAttribute"))
        {
            schema["description"] = attribute.Text(0);
        }

        schema["properties"] = properties;
        schema["additionalProperties"] = false;
        return schema;
    }

    private void Add(JsonObject properties, SettingsParameter parameter)
    {
        var place = $"{parameter.Type.FullName}.{parameter.Name}";
        if (!parameter.HasDefault)
        {
            problems.Add("PH2018", $"{place} has no default. Write one in the primary constructor, such as 'int {parameter.Name} = 1': without it the host cannot tell what an unset value is.");
            return;
        }

        var attributes = parameter.Attributes();
        var nullable = _nullability.Of(parameter);
        if (new ShapeSchema(assembly).Of(parameter.Shape, nullable) is not { } schema)
        {
            problems.Add("PH2019", $"{place} is a {parameter.Shape}, which settings cannot hold. Use bool, numbers, string, enums of this assembly or the SDK, and lists of these.");
            return;
        }

        schema["title"] = Words.Title(parameter.Name);
        SchemaRules.Apply(schema, attributes);
        if (parameter.Default is not null || nullable)
        {
            schema["default"] = new ShapeSchema(assembly).Value(parameter.Shape, parameter.Default);
        }
        else
        {
            problems.Add("PH2018", $"The default of {place} is null, but its type does not allow null. Give another default, or add a question mark to the type.");
        }

        var name = attributes.FirstOrDefault(attribute => attribute.Type == "System.Text.Json.Serialization.JsonPropertyNameAttribute")?.Text(0);
        properties[name ?? Words.CamelCase(parameter.Name)] = schema;
    }

    // A record has a copy constructor too, which is not public, and the primary one has the most parameters.
    private static MethodDefinition? PrimaryConstructor(TypeFacts type) =>
        type.Definition.Attributes.HasFlag(TypeAttributes.Interface)
            ? null
            : type.Constructors().OrderByDescending(method => method.GetParameters().Count).Cast<MethodDefinition?>().FirstOrDefault();

    private static string SimpleName(string typeName) => typeName[(typeName.LastIndexOfAny(['.', '+']) + 1)..];
}
