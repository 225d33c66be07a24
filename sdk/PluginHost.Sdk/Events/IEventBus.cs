namespace PluginHost.Sdk.Events;

/// <summary>Tells others what happened, after it is durable. <b>Called by plugins, implemented by the host.</b></summary>
/// <remarks>Publishing never blocks and never throws because of a subscriber. Within one process a subscriber sees events in order of sequence.</remarks>
public interface IEventBus
{
    /// <summary>Publishes an event to subscribers and to open browser tabs.</summary>
    void Publish(NewEvent message);

    /// <summary>Calls <paramref name="handler"/> for each event whose name matches. A slow subscriber's oldest events are dropped, and it is told by an event named <c>reset</c>.</summary>
    /// <param name="pattern">A name such as <c>picture.added</c>, or <c>picture.*</c>, or <c>*</c>.</param>
    /// <param name="handler">Runs on the pool, one event at a time. Exceptions count as failures of the plugin.</param>
    /// <returns>Ends the subscription when disposed; ends by itself with the plugin.</returns>
    IDisposable Subscribe(string pattern, Func<EventMessage, CancellationToken, ValueTask> handler);
}
