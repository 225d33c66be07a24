using PluginHost.Packages.Feeds;

namespace PluginHost.Home;

/// <summary>Where everything of one installation is. With <c>--home</c> all of it lies in one folder, else in the XDG folders of the user.</summary>
internal sealed record HomeLayout
{
    public required string ConfigFolder { get; init; }

    public required string DataFolder { get; init; }

    public required string CacheFolder { get; init; }

    public required string LogsFolder { get; init; }

    public string ConfigFile => Path.Combine(ConfigFolder, "server-config.json");

    public string SettingsFolder => Path.Combine(ConfigFolder, "settings");

    /// <summary>Apart from the configuration, which people show around.</summary>
    public FeedPasswords FeedPasswords => new(Path.Combine(ConfigFolder, "feeds.secrets.json"));

    public string PluginsFolder => Path.Combine(DataFolder, "plugins");

    public string PluginDataFolder => Path.Combine(DataFolder, "plugin-data");

    /// <summary>Default: <c>library</c> in the data folder; <c>image_root</c> of the configuration moves it.</summary>
    public string LibraryFolder
    {
        get => field ?? Path.Combine(DataFolder, "library");
        init;
    }

    /// <summary>What the host remembers over restarts of how its plugins did.</summary>
    public string StateFolder => Path.Combine(DataFolder, "state");

    public string RunFolder => Path.Combine(DataFolder, "run");

    public const string CureForUnwritable = "Mount it writable, free space on its volume, change its owner, or choose another home with --home DIR.";

    public static HomeLayout Resolve(string? home)
    {
        home ??= Environment.GetEnvironmentVariable("PLUGINHOST_HOME");
        if (!string.IsNullOrWhiteSpace(home))
        {
            var root = Path.GetFullPath(home);
            return new HomeLayout
            {
                ConfigFolder = root,
                DataFolder = root,
                CacheFolder = Path.Combine(root, "cache"),
                LogsFolder = Path.Combine(root, "logs"),
            };
        }

        return new HomeLayout
        {
            ConfigFolder = XdgFolder("XDG_CONFIG_HOME", ".config"),
            DataFolder = XdgFolder("XDG_DATA_HOME", ".local/share"),
            CacheFolder = XdgFolder("XDG_CACHE_HOME", ".cache"),
            LogsFolder = Path.Combine(XdgFolder("XDG_STATE_HOME", ".local/state"), "logs"),
        };
    }

    /// <summary>With the library where <c>image_root</c> says: a relative one starts at the data folder.</summary>
    public HomeLayout WithLibrary(string? imageRoot) => imageRoot is null ? this : this with { LibraryFolder = Path.GetFullPath(imageRoot, DataFolder) };

    /// <summary>Makes the folders and shows that they can be written, so that a read-only home is one clear message and not a dozen.</summary>
    public void Prepare()
    {
        foreach (var folder in (string[])[ConfigFolder, DataFolder, CacheFolder, LogsFolder, SettingsFolder, PluginsFolder, PluginDataFolder, LibraryFolder, StateFolder, RunFolder])
        {
            Prepare(folder);
        }
    }

    /// <summary>The same for the library, where the configuration puts it elsewhere.</summary>
    public void PrepareLibrary() => Prepare(LibraryFolder);

    private static void Prepare(string folder)
    {
        try
        {
            CreatePrivate(folder);
            var probe = Path.Combine(folder, $".write-test-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException("PH7001", $"The folder '{folder}' cannot be written: {error.Message}", CureForUnwritable);
        }
    }

    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            // Pictures and sessions are nobody else's business on a shared machine.
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string XdgFolder(string variable, string fallback)
    {
        var root = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrWhiteSpace(root) || !Path.IsPathRooted(root))
        {
            root = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), fallback);
        }

        return Path.Combine(root, "pluginhost");
    }
}
