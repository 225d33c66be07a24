using PluginHost.Runtime.Settings;
using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>
/// Exchanges plugin folders by renaming. Where each folder lies tells how far a change came, so both ways can be gone from any point, and again.
/// </summary>
internal sealed class FolderSwitch(PackageHome home)
{
    /// <param name="moved">Called after each folder that was moved.</param>
    public void Do(JournalPage page, Action<PluginId>? moved)
    {
        foreach (var entry in page.Entries)
        {
            var (active, staged, old) = Folders(page, entry);
            if (entry.HasOld && !Directory.Exists(old) && Directory.Exists(active))
            {
                Move(active, old);
                moved?.Invoke(entry.Id);
            }

            if (entry.HasNew && Directory.Exists(staged))
            {
                Move(staged, active);
                moved?.Invoke(entry.Id);
            }
        }
    }

    public void Undo(JournalPage page, Action<PluginId>? moved)
    {
        foreach (var entry in page.Entries.Reverse())
        {
            var (active, staged, old) = Folders(page, entry);

            // What is in place is the new one only where it has left staging and the old one has made room for it.
            if (entry.HasNew && !Directory.Exists(staged) && Directory.Exists(active) && (!entry.HasOld || Directory.Exists(old)))
            {
                Move(active, staged);
                moved?.Invoke(entry.Id);
            }

            if (entry.HasOld && Directory.Exists(old) && !Directory.Exists(active))
            {
                Move(old, active);
                moved?.Invoke(entry.Id);
            }
        }
    }

    private (string Active, string Staged, string Old) Folders(JournalPage page, JournalEntry entry) =>
        (home.Active(entry.Id), home.StagedNew(page.Transaction, entry.Id), home.StagedOld(page.Transaction, entry.Id));

    private static void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        Directory.Move(from, to);
        AtomicFile.FlushNames(Path.GetDirectoryName(to)!);
        AtomicFile.FlushNames(Path.GetDirectoryName(from)!);
    }
}
