using System.Reflection;
using System.Reflection.Metadata;
using PluginHost.Sdk.Build.Metadata;

namespace PluginHost.Sdk.Build.Settings;

/// <summary>A parameter of the settings record's primary constructor.</summary>
internal sealed record SettingsParameter(TypeFacts Type, MethodDefinition Constructor, Parameter Parameter, TypeShape Shape)
{
    private readonly MetadataReader _reader = Type.Assembly.Reader;

    public string Name => _reader.GetString(Parameter.Name);

    public bool HasDefault => (Parameter.Attributes & ParameterAttributes.HasDefault) != 0;

    public object? Default => Type.ConstantValue(Parameter.GetDefaultValue());

    /// <summary>Attributes of the property; also those of the parameter, where they land when the author forgets <c>property:</c>.</summary>
    public IReadOnlyList<AttributeFacts> Attributes() =>
        [.. Property() is { } property ? Type.Assembly.Attributes(property.GetCustomAttributes()) : [], .. Type.Assembly.Attributes(Parameter.GetCustomAttributes())];

    private PropertyDefinition? Property()
    {
        foreach (var property in Type.Definition.GetProperties().Select(_reader.GetPropertyDefinition))
        {
            if (_reader.GetString(property.Name) == Name)
            {
                return property;
            }
        }

        return null;
    }
}
