using System.Text;

namespace PluginHost.Runtime.Workers.Processes;

/// <summary>Reads lines, of which a stranger decides how long they are: a longer one is cut into several.</summary>
internal sealed class BoundedLines(TextReader reader)
{
    private const int MaxLength = 4096;

    private readonly char[] _buffer = new char[MaxLength];
    private readonly StringBuilder _line = new();
    private int _length;
    private int _next;

    public string? Next()
    {
        while (true)
        {
            if (_next == _length)
            {
                _next = 0;
                _length = reader.Read(_buffer, 0, _buffer.Length);
                if (_length == 0)
                {
                    return _line.Length > 0 ? Take() : null;
                }
            }

            var letter = _buffer[_next++];
            if (letter != '\n')
            {
                _line.Append(letter);
            }

            if (letter == '\n' || _line.Length == MaxLength)
            {
                return Take();
            }
        }
    }

    private string Take()
    {
        var text = _line.ToString().TrimEnd('\r');
        _line.Clear();
        return text;
    }
}
