using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Acme.Studio;

/// <summary>What people set. Each parameter has a default, and is a field of a form in the web UI.</summary>
public sealed record PluginSettings(
    [property: Range(1, 10_000), Description("The most that is done at once: pixels of a blur, files of an import, letters of a text.")] int Limit = 1_000);
