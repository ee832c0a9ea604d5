using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerCenterUsage.Client
{
    /// <summary>Collects the bytes of a body up to a limit.</summary>
    internal sealed class LimitedBody
    {
        private readonly MemoryStream _bytes = new MemoryStream();
        private readonly byte[] _buffer = new byte[65536];
        private readonly int _limit;

        internal LimitedBody(int limit)
        {
            _limit = limit;
        }

        internal bool IsTooLarge { get; private set; }

        /// <summary>Null if the body is too large.</summary>
        internal byte[] Bytes => IsTooLarge ? null : _bytes.ToArray();

        internal async Task<byte[]> ReadAsync(Stream source, CancellationToken deadline)
        {
            int count;
            do
            {
                count = await source.ReadAsync(_buffer, 0, _buffer.Length, deadline).ConfigureAwait(false);
                Add(_buffer, 0, count);
            }
            while (count > 0 && !IsTooLarge);
            return Bytes;
        }

        internal byte[] Read(Stream source)
        {
            int count;
            do
            {
                count = source.Read(_buffer, 0, _buffer.Length);
                Add(_buffer, 0, count);
            }
            while (count > 0 && !IsTooLarge);
            return Bytes;
        }

        internal void Add(byte[] bytes, int start, int count)
        {
            IsTooLarge = IsTooLarge || _bytes.Length + count > _limit;
            if (!IsTooLarge)
            {
                _bytes.Write(bytes, start, count);
            }
        }
    }
}
