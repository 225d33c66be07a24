namespace PluginHost.Runtime.SafeMode;

/// <summary>What the journal's file holds: enough to say, after the process is gone, whether it was well and who was at work.</summary>
/// <param name="Failures">Starts in a row that were not well.</param>
/// <param name="OnTrial">Whether plugins run that have not yet shown that the host stays up with them. A process that ends with this set has failed.</param>
/// <param name="Trying">Plugins whose code is being started.</param>
/// <param name="Started">Plugins that were started since the host was last well, newest first.</param>
/// <param name="Suspects">Who is blamed for the last failure.</param>
internal sealed record JournalPage(
    int Failures, bool OnTrial, IReadOnlyList<Suspect> Trying, IReadOnlyList<Suspect> Started, IReadOnlyList<Suspect> Suspects)
{
    public static JournalPage Empty { get; } = new(0, OnTrial: false, [], [], []);
}
