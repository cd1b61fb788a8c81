using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>Finds the files that a user named, folder by folder.</summary>
public static class InputFiles
{
    /// <summary>
    /// The files under <paramref name="paths"/>, in the order given; those of a folder with its subfolders by ordinal order of their paths,
    /// folder by folder, as they are asked for. Symbolic links to folders are not followed. A path that is missing, or a folder without a
    /// file, comes with its problem.
    /// </summary>
    public static IEnumerable<InputFile> Find(IReadOnlyList<string> paths)
    {
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                bool any = false;
                foreach (InputFile file in FindInFolder(path))
                {
                    any = true;
                    yield return file;
                }

                if (!any)
                {
                    yield return new InputFile(path, new Refused(InputCodes.EmptyFolder, path, new Explanation("这个文件夹里没有文件。请检查路径。", "the folder holds no file. Check the path.")));
                }
            }
            else if (path == "-" || File.Exists(path))
            {
                yield return new InputFile(path);
            }
            else
            {
                yield return new InputFile(path, new Refused(InputCodes.Missing, path, new Explanation("没有这个文件或文件夹。请检查路径。", "there is no such file or folder. Check the path.")));
            }
        }
    }

    private static IEnumerable<InputFile> FindInFolder(string folder)
    {
        List<FileSystemInfo> entries = [];
        Refused? problem = null;
        try
        {
            entries.AddRange(new DirectoryInfo(folder).EnumerateFileSystemInfos());
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            problem = new Refused(InputCodes.CannotOpen, folder, new Explanation(
                $"不能打开这个文件夹（{e.Message}）。请检查权限。",
                $"the folder cannot be opened ({e.Message}). Check its permissions."));
        }

        if (problem is not null)
        {
            yield return new InputFile(folder, problem);
        }

        entries.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        foreach (FileSystemInfo entry in entries)
        {
            string path = Path.Join(folder, entry.Name).Replace('\\', '/');
            if (entry is FileInfo)
            {
                yield return new InputFile(path);
            }
            else if (entry.LinkTarget is null)
            {
                foreach (InputFile file in FindInFolder(path))
                {
                    yield return file;
                }
            }
        }
    }
}
