namespace PluginHost.Plugins.Library.Contract;

/// <summary>What a captioner says of a picture.</summary>
/// <param name="Engine">Its id.</param>
/// <param name="Text">What it says.</param>
internal sealed record Caption(string Engine, string Text);
