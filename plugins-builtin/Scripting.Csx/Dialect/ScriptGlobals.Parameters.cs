using System.Text.Json;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Dialect;

/// <content>Parameters: each call declares one and answers its value. Titles are for people; names are made of them.</content>
public sealed partial class ScriptGlobals
{
    /// <summary>A number that people slide.</summary>
    /// <param name="title">For people.</param>
    /// <param name="value">Where it stands at first.</param>
    /// <param name="min">Smallest.</param>
    /// <param name="max">Largest.</param>
    /// <param name="step">Distance between the values offered.</param>
    /// <param name="unit">For example <c>px</c>.</param>
    /// <param name="help">One sentence.</param>
    public double Slider(string title, double value, double min = 0, double max = 1, double? step = null, string? unit = null, string? help = null) =>
        Ask(ParameterKind.Number, title, Within(title, value, min, max), parameter => parameter with { Min = min, Max = max, Step = step, Unit = unit, Help = help });

    /// <summary>A whole number.</summary>
    /// <param name="title">For people.</param>
    /// <param name="value">Where it stands at first.</param>
    /// <param name="min">Smallest.</param>
    /// <param name="max">Largest.</param>
    /// <param name="unit">For example <c>px</c>.</param>
    /// <param name="help">One sentence.</param>
    public int Whole(string title, int value, int min = 0, int max = 100, string? unit = null, string? help = null) =>
        Ask(ParameterKind.Integer, title, (int)Within(title, value, min, max), parameter => parameter with { Min = min, Max = max, Step = 1, Unit = unit, Help = help });

    /// <summary>On or off.</summary>
    public bool Switch(string title, bool value = false, string? help = null) => Ask(ParameterKind.Boolean, title, value, parameter => parameter with { Help = help });

    /// <summary>A line of text.</summary>
    public string Line(string title, string value = "", string? help = null) => Ask(ParameterKind.Text, title, value, parameter => parameter with { Max = 1000, Help = help });

    /// <summary>One of some texts; the first stands there at first.</summary>
    public string Choose(string title, params string[] choices)
    {
        if (choices is not { Length: > 0 })
        {
            throw new ScriptMistakeException("PH3233", $"The parameter '{title}' has nothing to choose from. Write Choose(\"{title}\", \"One\", \"Other\").");
        }

        var values = choices.Select(choice => new ParameterChoice(ScriptName.Camel(choice) is { Length: > 0 } name ? name : choice, choice)).ToList();
        var chosen = Ask(ParameterKind.Choice, title, values[0].Value, parameter => parameter with { Choices = values });
        return values.First(choice => choice.Value == chosen).Title;
    }

    /// <summary>One of the values of an enum.</summary>
    public TEnum Choose<TEnum>(string title, TEnum value, string? help = null) where TEnum : struct, Enum
    {
        var values = Enum.GetNames<TEnum>().Select(name => new ParameterChoice(JsonNamingPolicy.CamelCase.ConvertName(name), Spaced(name))).ToList();
        var chosen = Ask(ParameterKind.Choice, title, JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), parameter => parameter with { Choices = values, Help = help });
        return Enum.GetValues<TEnum>().First(candidate => JsonNamingPolicy.CamelCase.ConvertName(candidate.ToString()) == chosen);
    }

    /// <summary>A colour.</summary>
    public Colour PickColour(string title, Colour value, string? help = null) => Ask(ParameterKind.Colour, title, value, parameter => parameter with { Help = help });

    /// <summary>A place in the picture; the middle at first.</summary>
    public ImagePoint PickPoint(string title, ImagePoint? value = null, string? help = null) => Ask(ParameterKind.Point, title, value ?? ImagePoint.Centre, parameter => parameter with { Help = help });

    /// <summary>A rectangle of the picture; all of it at first.</summary>
    public ImageRegion PickRegion(string title, ImageRegion? value = null, string? help = null) => Ask(ParameterKind.Region, title, value ?? ImageRegion.Whole, parameter => parameter with { Help = help });

    /// <summary>Another picture of the library; none at first.</summary>
    public Image? PickPicture(string title, string? help = null) => Ask<Image?>(ParameterKind.Picture, title, null, parameter => parameter with { Help = help });

    private static double Within(string title, double value, double min, double max) => value >= min && value <= max ? value
        : throw new ScriptMistakeException("PH3234", $"The parameter '{title}' starts at {value}, which is not from {min} to {max}. Give it a value in between, or other bounds.");

    // SoftLight: Soft light.
    private static string Spaced(string name) =>
        string.Concat(name.Select((letter, place) => place > 0 && char.IsUpper(letter) && !char.IsUpper(name[place - 1]) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    private T Ask<T>(ParameterKind kind, string title, T value, Func<FilterParameter, FilterParameter> more) => _pass.Parameters.Ask(kind, title, value, more);
}
