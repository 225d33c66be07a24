using PluginHost.Sdk;

namespace PluginHost.Plugins.Filters;

internal static class FilterRefusals
{
    public static Refusal InvalidRequest { get; } = new("PH4610", "The request is not valid.", "See 'errors' for what is wrong with each field.");

    public static Refusal NothingChosen { get; } = new("PH4612", "No pictures were chosen.", "Send 'pictures' or 'q', and not both.");

    /// <summary>A fault as what is said of one picture.</summary>
    public static Refusal Of(PluginFaultException fault) => new(fault.Code, fault.Message[(fault.Code.Length + 2)..]);

    public static Refusal NoSuchFilter(string id) => new("PH4611", $"There is no filter '{id}' now.", "GET /api/v1/filters lists them. A script that does not compile, or a plugin that is switched off, offers none.");

    public static Refusal NoSuchPicture(long id) => new("PH4613", $"There is no picture {id}.", "It may have been deleted meanwhile.");

    public static Refusal FileMissing(string name) => new("PH4614", $"The original of '{name}' is not there.", "Run 'pluginhost verify' and restore it from a backup.");

    public static Refusal TooManyPictures(int found, int most) => new("PH4615", $"{found:N0} pictures are more than the {most:N0} one run takes.", "Choose fewer, and run again for the rest.");

    public static Refusal TooManyOutputs(string filter, int most) => new("PH4616", $"'{filter}' makes more than {most} pictures of one.", "Ask it for fewer.");

    public static Refusal NoOutput(string filter) => new("PH4617", $"'{filter}' makes nothing of this picture.");

    public static Refusal NoSuchOutput(int index, int count) => new("PH4618", $"There is no output {index}: the steps make {count}.");

    public static Refusal Changed(string filter) =>
        new("PH4619", $"The filter '{filter}' has changed since this run began.", "What was made so far stays. Run it again on the pictures that are left.");

    public static Refusal BadPayload(string reason) => new("PH4620", $"The run cannot be read: {reason}");

    public static Refusal NoRecipe(long id) => new("PH4621", $"Picture {id} was not made by filters, or its recipe cannot be read.");

    public static Refusal NoSuchPreset(string name) => new("PH4622", $"There is no preset '{name}'.");

    public static Refusal NotCopied(string name, string reason) =>
        new("PH4624", $"The original of '{name}' could not be copied to work on: {reason}", "Free space on the volume of the plugin's cache; a run that was under way then goes on by itself.");

    public static Refusal Broken(string name, string reason) => new("PH4623", $"'{name}' could not be made: {reason}");
}
