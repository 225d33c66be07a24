using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>Something that can be written in a script.</summary>
/// <param name="Label">Its name; of a method of a picture with a dot before it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">How it is declared.</param>
/// <param name="Help">What it does.</param>
/// <param name="Insert">What is written into the text when it is chosen.</param>
internal sealed record ReferenceMember(string Label, [property: AllowedValues("method", "property", "type")] string Kind, string Detail, string Help, string Insert);
