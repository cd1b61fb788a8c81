using System.Diagnostics;
using ZhaoShang.Pipeline.Reading.Tests.Foreign;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Survival;

/// <summary>
/// Archives as the programs of this system make them are never told damaged, however strictly their fields are compared: zip with and without sizes behind the members, stored, of 64 bits, with a comment,
/// changed later, filled up to a block; tar of every form; gzip with every effort. Programs that are not installed are left out.
/// </summary>
public sealed class SoundArchiveTests : IDisposable
{
    private const string Python = """
        import zipfile,tarfile,io,os,sys
        out=sys.argv[1]; files=[os.path.join(d,f) for d,_,fs in os.walk('.') for f in fs]
        class Forward(io.RawIOBase):
            def __init__(self,f): self.f=f
            def writable(self): return True
            def write(self,b): return self.f.write(b)
        kind=os.path.basename(out).split('.')[0]
        if out.endswith('.zip'):
            target=Forward(open(out,'wb')) if 'stream' in kind else out
            with zipfile.ZipFile(target,'w',zipfile.ZIP_STORED if 'stored' in kind else zipfile.ZIP_DEFLATED) as z:
                for f in files:
                    with z.open(f[2:],'w',force_zip64='wide' in kind) as t: t.write(open(f,'rb').read())
        else:
            with tarfile.open(out,'w:gz' if out.endswith('gz') else 'w',format={'ustar':0,'gnu':1,'pax':2}[kind]) as t:
                for f in files: t.add(f)
        """;

    private static readonly (string Program, string Archive, string Command)[] Ways =
    [
        ("zip", "a.zip", "zip -qr $O ."), ("zip", "b.zip", "zip -qr - . > $O"), ("zip", "c.zip", "zip -q0r $O ."), ("zip", "d.zip", "zip -qrfz $O ."), ("zip", "e.zip", "zip -qrfd $O ."),
        ("zip", "f.zip", "zip -qr $O . && echo 说明 | zip -qz $O"), ("zip", "g.zip", "zip -qr $O . && zip -qd $O 0.txt && zip -q $O 0.txt"), ("zip", "h.zip", "zip -qr - . | cat > $O"),
        ("7z", "a.zip", "7z a -bd -y $O . > /dev/null"), ("7z", "b.zip", "7z a -bd -y -mtc=on -mcu=on $O . > /dev/null"), ("7z", "c.tar", "7z a -bd -y -ttar $O . > /dev/null"),
        ("bsdtar", "a.zip", "bsdtar --format zip -cf $O *"), ("bsdtar", "b.zip", "bsdtar --format zip -cf - * | cat > $O"), ("bsdtar", "c.tar.gz", "bsdtar -czf $O *"),
        ("python3", "usual.zip", "python3 -c \"$P\" $O"), ("python3", "stored.zip", "python3 -c \"$P\" $O"), ("python3", "stream.zip", "python3 -c \"$P\" $O"), ("python3", "streamstored.zip", "python3 -c \"$P\" $O"),
        ("python3", "wide.zip", "python3 -c \"$P\" $O"), ("python3", "widestream.zip", "python3 -c \"$P\" $O"), ("python3", "ustar.tar", "python3 -c \"$P\" $O"), ("python3", "gnu.tar.gz", "python3 -c \"$P\" $O"), ("python3", "pax.tgz", "python3 -c \"$P\" $O"),
        ("jar", "a.zip", "jar cfM $O ."), ("cmake", "a.zip", "cmake -E tar cf $O --format=zip ."), ("busybox", "a.tar.gz", "busybox tar czf $O ."),
        ("tar", "a.tar", "tar cf $O ."), ("tar", "b.tar.gz", "tar czf $O ."), ("tar", "c.tar", "tar --format=posix -cf $O ."), ("tar", "d.tar", "tar --format=ustar -cf $O ."), ("tar", "e.tar", "tar --format=v7 -cf $O ."),
        ("gzip", "a.txt.gz", "gzip -c 0.txt > $O"), ("gzip", "b.txt.gz", "gzip -1nc 0.txt > $O"), ("gzip", "c.txt.gz", "gzip -9c 0.txt 1.txt > $O"), ("pigz", "a.txt.gz", "pigz -c 0.txt > $O"), ("pigz", "b.txt.gz", "pigz -11c 0.txt > $O"),
        ("pigz", "c.zip", "pigz -Kc 0.txt > $O"), ("busybox", "b.txt.gz", "busybox gzip -c 0.txt > $O"), ("zopfli", "a.txt.gz", "zopfli -c 0.txt > $O"), ("node", "a.txt.gz", "node -e 'process.stdout.write(require(\"zlib\").gzipSync(require(\"fs\").readFileSync(\"0.txt\")))' > $O"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-sound-").FullName;

    /// <summary>The ways whose program is there.</summary>
    public static TheoryData<string, string, string> Installed
    {
        get
        {
            TheoryData<string, string, string> ways = new() { { "sh", "plain.txt", "cp 0.txt $O" } };
            foreach ((string program, string archive, string command) in Ways.Where(static way => InstalledFactAttribute.IsThere(way.Program)))
            {
                ways.Add(program, archive, command);
            }

            return ways;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Installed))]
    public void A_sound_archive_is_never_told_damaged(string program, string archive, string command)
    {
        string inside = Directory.CreateDirectory(Path.Combine(_folder, "in", "招商 引资")).Parent!.FullName;
        string[] articles = [.. Directory.GetFiles(Path.Combine(RepositoryFolder.Corpus, "documents")).Order(StringComparer.Ordinal).Take(6)];
        for (int i = 0; i < articles.Length; i++)
        {
            File.Copy(articles[i], Path.Combine(inside, i < 3 ? $"{i}.txt" : $"招商 引资/总结{i}.txt"));
        }

        string path = Path.Combine(_folder, archive);
        ProcessStartInfo start = new("/bin/sh", ["-c", command]) { WorkingDirectory = inside, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["O"] = path;
        start.Environment["P"] = Python;
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {error}");

        using FileStream stream = File.OpenRead(path);
        List<OpenedInput> opened = [.. new ArchiveReaders().Open(archive, stream)];
        Assert.Empty(opened.Select(static input => input.Document.Refused?.ToString()).OfType<string>());
        Assert.Equal(archive.Contains(".txt", StringComparison.Ordinal) || command.EndsWith("0.txt > $O", StringComparison.Ordinal) ? 1 : articles.Length, opened.Count);
    }
}
