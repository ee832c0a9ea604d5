using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerCenterUsage.Client
{
    /// <summary>Bytes that are read until there are too many.</summary>
    internal sealed class LimitedBytes
    {
        private readonly MemoryStream _bytes = new MemoryStream();
        private readonly byte[] _buffer = new byte[65536];
        private readonly int _limit;

        internal LimitedBytes(int limit) => _limit = limit;

        internal bool AreTooMany { get; private set; }

        /// <summary>Null if there were too many.</summary>
        internal byte[] All => AreTooMany ? null : _bytes.ToArray();

        internal async Task<byte[]> ReadAsync(Stream source, CancellationToken deadline)
        {
            int count;
            do
            {
                count = await source.ReadAsync(_buffer, 0, _buffer.Length, deadline).ConfigureAwait(false);
                Add(_buffer, 0, count);
            }
            while (count > 0 && !AreTooMany);
            return All;
        }

        internal byte[] Read(Stream source)
        {
            int count;
            do
            {
                count = source.Read(_buffer, 0, _buffer.Length);
                Add(_buffer, 0, count);
            }
            while (count > 0 && !AreTooMany);
            return All;
        }

        internal void Add(byte[] bytes, int start, int count)
        {
            AreTooMany = AreTooMany || _bytes.Length + count > _limit;
            if (!AreTooMany) _bytes.Write(bytes, start, count);
        }
    }
}
