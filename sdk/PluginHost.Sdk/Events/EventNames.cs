namespace PluginHost.Sdk.Events;

/// <summary>Names of events that the host and the library publish.</summary>
public static class EventNames
{
    /// <summary>Pictures were taken in.</summary>
    public const string PictureAdded = "picture.added";

    /// <summary>Pictures are different now.</summary>
    public const string PictureChanged = "picture.changed";

    /// <summary>Pictures went into the trash.</summary>
    public const string PictureTrashed = "picture.trashed";

    /// <summary>Pictures came out of the trash.</summary>
    public const string PictureRestored = "picture.restored";

    /// <summary>Sets, projects or people are different now, or who lies in them; data is <c>{kind}</c>, one event for each kind.</summary>
    public const string CollectionChanged = "collection.changed";

    /// <summary>A job moved; data is the job.</summary>
    public const string JobChanged = "job.changed";

    /// <summary>A plugin changed its state, or what it offers; data is <c>{id, state, reason}</c>.</summary>
    public const string PluginChanged = "plugin.changed";

    /// <summary>Somebody began to look on while nobody did: the first of the open browser tabs or other live streams. The moment to get ready what only somebody who waits can notice.</summary>
    public const string StreamOpened = "stream.opened";

    /// <summary>Events were lost: read everything anew.</summary>
    public const string Reset = "reset";
}
