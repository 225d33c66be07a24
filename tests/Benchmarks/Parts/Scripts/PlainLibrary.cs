using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PluginHost.Benchmarks.Load;
using PluginHost.Sdk.Searching;

namespace PluginHost.Benchmarks.Parts.Scripts;

/// <summary>The pictures of a library as arrays of their values, in place of the host's index.</summary>
internal sealed class PlainLibrary
{
    private const int BlockRows = 4096;

    private readonly List<int> _width = [], _height = [], _stars = [];
    private readonly List<long> _bytes = [];
    private readonly List<string?> _camera = [];

    public static PlainLibrary Read(string database)
    {
        var library = new PlainLibrary();
        var cameras = new Dictionary<string, string>();
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT width, height, stars, bytes, camera FROM picture ORDER BY id";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            library._width.Add(reader.GetInt32(0));
            library._height.Add(reader.GetInt32(1));
            library._stars.Add(reader.GetInt32(2));
            library._bytes.Add(reader.GetInt64(3));
            var camera = reader.IsDBNull(4) ? null : reader.GetString(4);
            library._camera.Add(camera is null ? null : cameras.TryGetValue(camera, out var known) ? known : cameras[camera] = camera);
        }

        return library;
    }

    public (int Found, Latencies Times) Time(Func<SearchedPicture, bool> condition, int times)
    {
        var (found, taken) = (0, new List<double>());
        for (var i = 0; i <= times; i++)
        {
            found = 0;
            var start = Stopwatch.GetTimestamp();
            Parallel.For(0, (_width.Count + BlockRows - 1) / BlockRows, block =>
            {
                var pictures = new Block(this, block * BlockRows);
                var bits = new SearchRequest(pictures, pictures.All).Find(condition, CancellationToken.None);
                Interlocked.Add(ref found, bits.Sum(System.Numerics.BitOperations.PopCount));
            });
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (found, new Latencies(taken.Skip(1)));
    }

    private sealed class Block(PlainLibrary library, int first) : SearchBlock
    {
        private readonly Row _row = new(library);

        public override int Count { get; } = Math.Min(BlockRows, library._width.Count - first);

        public ulong[] All
        {
            get
            {
                var all = new ulong[BlockRows / 64];
                for (var place = 0; place < Count; place++)
                {
                    all[place / 64] |= 1UL << (place % 64);
                }

                return all;
            }
        }

        public override SearchedPicture Read(int place)
        {
            _row.Place = first + place;
            return _row;
        }
    }

    private sealed class Row(PlainLibrary library) : SearchedPicture
    {
        public int Place { get; set; }

        public override int Width => library._width[Place];

        public override int Height => library._height[Place];

        public override int Stars => library._stars[Place];

        public override long Bytes => library._bytes[Place];

        public override string? Camera => library._camera[Place];
    }
}
