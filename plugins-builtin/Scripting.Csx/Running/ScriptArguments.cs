using System.Text.Json;
using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Scripting.Csx.Running;

/// <summary>Reads a request's arguments by a definition's parameters. Answers with the codes that filters in plugins answer with.</summary>
internal static class ScriptArguments
{
    public static (IReadOnlyDictionary<string, object?>? Values, ApplyFilterResult? Refused) Read(ScriptDefinition definition, ApplyFilterRequest request)
    {
        try
        {
            using var arguments = JsonDocument.Parse(request.Arguments);
            if (arguments.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, NotAnObject);
            }

            var values = new Dictionary<string, object?>();
            foreach (var argument in arguments.RootElement.EnumerateObject())
            {
                if (definition.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Name) is not { } parameter)
                {
                    return (null, Refused(argument.Name, new Refusal("PH4603", $"The filter has no parameter '{argument.Name}'.", $"It has: {string.Join(", ", definition.Parameters.Select(known => known.Name))}.")));
                }

                var (value, reason) = parameter.Kind == ParameterKind.Picture ? (request.Pictures.FirstOrDefault(picture => picture.Parameter == parameter.Name)?.Image, null) : ArgumentValue.Read(parameter, argument.Value);
                if (reason is not null)
                {
                    return (null, Refused(argument.Name, new Refusal("PH4604", $"The parameter '{argument.Name}' does not fit: {reason}")));
                }

                values[parameter.Name] = value;
            }

            return (values, null);
        }
        catch (JsonException)
        {
            return (null, NotAnObject);
        }
    }

    /// <summary>What the caller of a filter hears of a problem in a script.</summary>
    public static Refusal Refused(ScriptDefinition definition, ScriptDiagnostic problem) =>
        new(problem.Id, $"'{definition.Name}' ({Path.GetFileName(problem.File)}{(problem.Line > 0 ? $", line {problem.Line}" : "")}): {problem.Message}");

    private static ApplyFilterResult NotAnObject => new([], new Refusal("PH4602", "The parameters are no JSON object.", "Write them as {\"name\": value}."));

    private static ApplyFilterResult Refused(string parameter, Refusal refusal) => new([], refusal) { Parameter = parameter };
}
