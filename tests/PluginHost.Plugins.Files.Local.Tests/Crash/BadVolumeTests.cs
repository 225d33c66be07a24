using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local.Tests.Crash;

/// <summary>Volumes that are full or read-only: real ones where this user may mount, else limits of the process and rights of a folder.</summary>
public sealed class BadVolumeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PutAsync_FullVolume_IsRefusedAndLeavesNothing()
    {
        using var outer = new TestStore();
        if (!await MountAsync(outer.Folder))
        {
            (await LimitedAsync(outer.Folder)).ShouldBe("stored PH6103");
            outer.Files.ShouldBe(["small"]);
            return;
        }

        try
        {
            var store = new TestStore(outer.Folder);
            (await store.PutAsync("small", new byte[1000])).Refusal.ShouldBeNull();

            // Others fill volumes too, between the look at the free space and the write: a reserve below nothing stands for that.
            store.Settings.Current = new FilesLocalSettings(-1);
            var bytes = await store.PutAsync("large", new byte[2_000_000]);
            var staged = (await store.Blobs.StageAsync(new StageRequest(0), Token)).Path!;
            await Should.ThrowAsync<IOException>(() => File.WriteAllBytesAsync(staged, new byte[2_000_000], Token));
            File.Delete(staged);
            store.Settings.Current = new FilesLocalSettings(0.0005);
            var guarded = await store.Blobs.StageAsync(new StageRequest(1_000_000), Token);

            bytes.Refusal!.Code.ShouldBe("PH6103");
            bytes.Refusal.Cure.ShouldNotBeNull();
            guarded.Refusal!.Code.ShouldBe("PH6102");
            guarded.Refusal.Reason.ShouldContain(outer.Folder);
            store.Files.ShouldBe(["small"]);
            store.Settings.Current = new FilesLocalSettings(0);
            (await store.PutAsync("still", [1])).Refusal.ShouldBeNull();
        }
        finally
        {
            await UnmountAsync(outer.Folder);
        }
    }

    [Fact]
    public async Task PutAsync_FileLargerThanTheProcessMayWrite_IsRefusedAndLeavesNothing()
    {
        using var store = new TestStore();

        (await LimitedAsync(store.Folder)).ShouldBe("stored PH6103");

        store.Files.ShouldBe(["small"]);
    }

    [Fact]
    public async Task EveryWrite_ReadOnlyLibrary_IsRefusedAndReadingGoesOn()
    {
        using var outer = new TestStore();
        var mounted = await MountAsync(outer.Folder);
        var store = new TestStore(outer.Folder);
        await store.PutAsync("a/b", [1]);
        var expected = mounted ? "PH6105" : "PH6106";
        await SetWritableAsync(outer.Folder, mounted, writable: false);
        try
        {
            (await store.PutAsync("c", [1])).Refusal!.Code.ShouldBe(expected);
            (await new TestStore(outer.Folder).PutAsync("a/b", [2], replace: true)).Refusal!.Code.ShouldBe(expected);
            (await store.Blobs.MeasureAsync(new MeasureRequest(), Token)).Writable.ShouldBeFalse();
            (await store.ReadAsync("a/b")).ShouldBe([1]);
        }
        finally
        {
            await SetWritableAsync(outer.Folder, mounted, writable: true);
            if (mounted)
            {
                await UnmountAsync(outer.Folder);
            }
        }
    }

    private static async Task<bool> MountAsync(string folder) =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && (await Child.RunAsync("mount", "-t", "tmpfs", "-o", "size=1m", "pluginhost-test", folder)).Code == 0;

    private static async Task UnmountAsync(string folder) => (await Child.RunAsync("umount", folder)).Code.ShouldBe(0);

    private static async Task SetWritableAsync(string folder, bool mounted, bool writable)
    {
        if (mounted)
        {
            (await Child.RunAsync("mount", "-o", writable ? "remount,rw" : "remount,ro", folder)).Code.ShouldBe(0);
            return;
        }

        foreach (var directory in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories).Append(folder))
        {
            if (OperatingSystem.IsWindows())
            {
                throw new PlatformNotSupportedException("Folders have no mode here.");
            }

            File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserExecute | (writable ? UnixFileMode.UserWrite : 0));
        }
    }

    // The signal that comes with the limit would end the process; a shell passes on that it is ignored. The runtime's own
    // writing into executable memory goes through a file, which the limit would hit first.
    private static async Task<string> LimitedAsync(string folder) =>
        (await Child.RunAsync("sh", "-c", "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 400; exec dotnet exec \"$0\" \"$1\" \"$2\"", Child.Assembly, PutTooMuch.Verb, folder)).Output;
}
